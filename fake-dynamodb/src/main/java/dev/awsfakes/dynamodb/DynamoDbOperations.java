package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class DynamoDbOperations {
  private final Tables tables;

  DynamoDbOperations(ClientContext context) {
    this.tables = Tables.of(context.cloud(), context.scope());
  }

  BatchGetItemOperation batchGetItem() {
    return new BatchGetItemOperation(tables);
  }

  BatchWriteItemOperation batchWriteItem() {
    return new BatchWriteItemOperation(tables);
  }

  CreateTableOperation createTable() {
    return new CreateTableOperation(tables);
  }

  DeleteItemOperation deleteItem() {
    return new DeleteItemOperation(tables);
  }

  DeleteTableOperation deleteTable() {
    return new DeleteTableOperation(tables);
  }

  DescribeTableOperation describeTable() {
    return new DescribeTableOperation(tables);
  }

  GetItemOperation getItem() {
    return new GetItemOperation(tables);
  }

  ListTablesOperation listTables() {
    return new ListTablesOperation(tables);
  }

  PutItemOperation putItem() {
    return new PutItemOperation(tables);
  }

  QueryOperation query() {
    return new QueryOperation(tables);
  }

  ScanOperation scan() {
    return new ScanOperation(tables);
  }

  TransactGetItemsOperation transactGetItems() {
    return new TransactGetItemsOperation(tables);
  }

  TransactWriteItemsOperation transactWriteItems() {
    return new TransactWriteItemsOperation(tables);
  }

  UpdateItemOperation updateItem() {
    return new UpdateItemOperation(tables);
  }
}
