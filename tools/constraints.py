#!/usr/bin/env python3
"""Writes the constraint and error tables of the fakes from botocore's API models.

    tools/constraints.py MODELS [QUERY_MODELS]

MODELS is a botocore wheel, a directory that holds its data, or the word "installed" for the botocore
that this Python imports. Take the release of the days of the SDK that the build pins (1.42.41 for
SDK 2.41.21): a later model may ask less where it allows something that the SDK's requests cannot say. QUERY_MODELS is a botocore that still spoke SQS's query
protocol (1.31.64): its SQS error codes are the query-compatible ones, which the SDK shows. Without
it the codes in the present SQS table are kept. Needs Python 3.8 and nothing else.

constraints.txt, one per service, has blocks sorted by name. A block begins at column 0 with a name
and a kind; its details are indented by a space, in the order of the model:

    PutItemRequest structure        a request, by the simple name of the SDK's class, or a shape
     TableName ! TableArn           a member, "!" if required, and its shape if that has a block
    TableArn string                 string, blob, list, map, number
     length 1 1024                  least and greatest length, "-" for none
     range 1 -                      least and greatest number
     enum A B C
     pattern [a-z]+                 to the end of the line
     sensitive                      the value is not repeated in messages
     member SHAPE                   a list's member
     key SHAPE                      a map's key
     value SHAPE                    a map's value

Only what leads to a constraint is listed. errors.txt has a line per modelled exception: the SDK's
class, the code that the SDK shows, the HTTP status, and whose fault it is.
"""

import gzip
import json
import os
import re
import sys
import zipfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")

# service in botocore: module, package, prefix of the files
SERVICES = {
    "dynamodb": ("fake-dynamodb", "dynamodb", ""),
    "dynamodbstreams": ("fake-dynamodb", "dynamodb", "streams-"),
    "kinesis": ("fake-kinesis", "kinesis", ""),
    "kms": ("fake-kms", "kms", ""),
    "s3": ("fake-s3", "s3", ""),
    "sqs": ("fake-sqs", "sqs", ""),
}

# Shapes whose constraints the service checks elsewhere. DynamoDB's limit on attribute names counts
# UTF-8 bytes and has an error of its own; without it nothing in an item is constrained by the model.
# SQS words what is wrong with a message attribute in its own way.
UNCHECKED = {
    "dynamodb": {"AttributeName"},
    "sqs": {"MessageAttributeValue", "MessageSystemAttributeValue"},
}

# Required members whose absence is no error of its own: a batch without entries is an empty batch.
NEVER_MISSED = {"sqs": {"Entries"}}

# The block of a member that is a label of the URI.
URI_LABEL = "UriLabel"

# Services whose own errors, not the model, tell a wrong value.
REQUIRED_ONLY = {"sqs", "s3"}

# Members that the SDK renames or fills in before it looks at what is required.
SDK_MEMBERS = {
    ("s3", "CopyObjectRequest"): {
        "Bucket": "DestinationBucket", "Key": "DestinationKey", "CopySource": None},
    ("s3", "UploadPartCopyRequest"): {
        "Bucket": "DestinationBucket", "Key": "DestinationKey", "CopySource": None},
}

# Exceptions that the SDK names otherwise than by its rule.
SDK_EXCEPTIONS = {"CustomKeyStoreHasCMKsException": "CustomKeyStoreHasCmKsException"}


def read_model(source, service):
    """The newest API version of a service's model."""
    path = re.compile(r"(?:^|.*/)data/%s/([^/]+)/service-2\.json(\.gz)?$" % service)
    if source.endswith(".whl") or source.endswith(".zip"):
        archive = zipfile.ZipFile(source)
        found = [name for name in archive.namelist() if path.match(name)]
        raw = archive.read(max(found))
        name = max(found)
    else:
        found = []
        for folder, _, files in os.walk(source):
            found += [os.path.join(folder, f) for f in files]
        name = max(f for f in found if path.match(f.replace(os.sep, "/")))
        with open(name, "rb") as file:
            raw = file.read()
    return json.loads(gzip.decompress(raw) if name.endswith(".gz") else raw)


def version_of(source):
    match = re.search(r"botocore-([0-9.]+[0-9])", source)
    return match.group(1) if match else __import__("botocore").__version__


class Table:
    """The blocks of one service."""

    def __init__(self, service, model):
        self.service = service
        self.shapes = model["shapes"]
        self.requests = {
            name + "Request": operation["input"]["shape"]
            for name, operation in model["operations"].items() if "input" in operation}
        for request, shape in self.requests.items():
            if request in self.shapes and request != shape:
                raise ValueError(request + " is both a request and a shape")
        self.constrained = self.find_constrained()

    def find_constrained(self):
        """The shapes with something to check, in them or below; shapes may be recursive."""
        known, before = set(), -1
        while len(known) != before:
            before = len(known)
            known |= {name for name in self.shapes if self.details(name, known)}
        return known

    def details(self, name, known):
        """The lines of a shape's block, given the shapes that have one."""
        shape = self.shapes[name]
        kind = shape["type"]
        if name in UNCHECKED.get(self.service, ()):
            return []
        if kind == "structure":
            return self.members(shape, known, {})
        lines = [] if self.service in REQUIRED_ONLY else self.own(shape)
        for role in ("member", "key", "value"):
            if role in shape and shape[role]["shape"] in known:
                lines.append(role + " " + shape[role]["shape"])
        if lines and shape.get("sensitive"):
            lines.append("sensitive")
        return lines

    def own(self, shape):
        lines = []
        if "min" in shape or "max" in shape:
            lines.append("%s %s %s" % (
                "range" if kind_of(shape) == "number" else "length",
                shape.get("min", "-"), shape.get("max", "-")))
        if "enum" in shape:
            lines.append("enum " + " ".join(shape["enum"]))
        if "pattern" in shape:
            lines.append("pattern " + shape["pattern"])
        return lines

    def members(self, shape, known, renamed):
        lines = []
        for member, target in shape["members"].items():
            name = line = renamed.get(member, member)
            if name is None or target.get("streaming"):
                continue
            if member in shape.get("required", ()) and self.may_be_missed(member, target):
                line += " !"
            if self.is_uri_label(target):
                line += " " + URI_LABEL
            elif target["shape"] in known:
                line += " " + target["shape"]
            if line != name:
                lines.append(line)
        return lines

    def is_uri_label(self, target):
        """The S3 client refuses an empty bucket or key, since it could not write the URI."""
        return self.service == "s3" and target.get("location") == "uri"

    def may_be_missed(self, member, target):
        if target.get("idempotencyToken") or member in NEVER_MISSED.get(self.service, ()):
            return False
        # The S3 client misses no list or map: its request classes have an empty one.
        return not (self.service == "s3" and kind_of(self.shapes[target["shape"]]) in ("list", "map"))

    def text(self):
        blocks = {}
        for request, shape in self.requests.items():
            renamed = SDK_MEMBERS.get((self.service, request), {})
            self.add(blocks, request, "structure",
                     self.members(self.shapes[shape], self.constrained, renamed))
        lines = []
        for name in sorted(blocks):
            lines += [name + " " + blocks[name][0]] + [" " + line for line in blocks[name][1]]
        return "\n".join(lines) + "\n"

    def add(self, blocks, name, kind, details):
        """Adds a block and those that it leads to."""
        if name in blocks or not details:
            return
        blocks[name] = (kind, details)
        for line in details:
            word = line.split(" ")[-1]
            if line.startswith(("enum ", "pattern ")):
                continue
            if word == URI_LABEL:
                blocks[word] = ("string", ["length 1 -"])
            elif word in self.constrained:
                self.add(blocks, word, kind_of(self.shapes[word]), self.details(word, self.constrained))


def kind_of(shape):
    kind = shape["type"]
    return "number" if kind in ("integer", "long", "double", "float") else kind


def sdk_exception(shape):
    """The name that the SDK gives the exception's class."""
    if shape in SDK_EXCEPTIONS:
        return SDK_EXCEPTIONS[shape]
    name = re.sub(r"([A-Z])([A-Z]+)(?=[A-Z][a-z])", lambda m: m[1] + m[2].lower(), shape)
    return name if name.endswith("Exception") else name + "Exception"


def errors(service, model, query_codes):
    lines = []
    for shape, details in model["shapes"].items():
        if details.get("exception"):
            error = details.get("error", {})
            fault = "receiver" if details.get("fault") else "sender"
            status = error.get("httpStatusCode", 500 if fault == "receiver" else 400)
            name = sdk_exception(shape)
            code = query_codes.get(name, error.get("code", shape))
            lines.append("%s %s %d %s" % (name, code, status, fault))
    return "\n".join(sorted(lines)) + "\n"


def query_codes(source, path):
    """SQS's query-compatible codes, by the SDK's class."""
    if source:
        shapes = read_model(source, "sqs")["shapes"]
        return {sdk_exception(shape): details["error"]["code"]
                for shape, details in shapes.items() if "code" in details.get("error", {})}
    if not os.path.exists(path):
        raise ValueError("The SQS codes are new: give a botocore 1.31.64 as QUERY_MODELS")
    with open(path) as file:
        rows = [line.split(" ") for line in file if not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


def write(path, head, body):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", newline="\n") as file:
        file.write(head + body)


def main(arguments):
    if not 1 <= len(arguments) <= 2:
        sys.exit(__doc__)
    source = arguments[0]
    if source == "installed":
        import botocore
        source = os.path.dirname(botocore.__file__)
    for service, (module, package, prefix) in SERVICES.items():
        model = read_model(source, service)
        folder = os.path.join(ROOT, module, "src", "main", "resources", "dev", "awsfakes", package)
        head = "# %s %s, from botocore %s; written by tools/constraints.py\n" % (
            model["metadata"]["serviceFullName"],
            model["metadata"]["apiVersion"],
            version_of(arguments[0]))
        codes_path = os.path.join(folder, "errors.txt")
        codes = query_codes(arguments[1:] and arguments[1], codes_path) if service == "sqs" else {}
        write(os.path.join(folder, prefix + "constraints.txt"), head, Table(service, model).text())
        write(os.path.join(folder, prefix + "errors.txt"), head, errors(service, model, codes))


if __name__ == "__main__":
    main(sys.argv[1:])
