// swift-tools-version: 5.9
import PackageDescription
let package = Package(name: "Deps", dependencies: [
    .package(id: "mparticle.mparticle-apple-sdk", exact: "8.1.0"), // expect: att/sdk-too-old error
])
