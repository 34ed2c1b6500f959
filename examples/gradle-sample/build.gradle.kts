plugins {
    java
}

repositories {
    mavenLocal() // until there is a release
    mavenCentral()
}

java {
    toolchain {
        languageVersion = JavaLanguageVersion.of(17)
    }
}

dependencies {
    implementation(platform("software.amazon.awssdk:bom:2.41.21"))
    implementation("software.amazon.awssdk:sqs")

    testImplementation(platform("dev.awsfakes:bom:0.1.0-SNAPSHOT"))
    testImplementation("dev.awsfakes:junit-extension")
    testImplementation("dev.awsfakes:fake-sqs")
    testImplementation("dev.awsfakes:assertj")
    testImplementation(platform("org.junit:junit-bom:5.14.1"))
    testImplementation("org.junit.jupiter:junit-jupiter")
    testRuntimeOnly("org.junit.platform:junit-platform-launcher")
}

tasks.test {
    useJUnitPlatform()
}
