// swift-tools-version:5.5
import PackageDescription

let package = Package(
    name: "kit",
    dependencies: [.package(url: "https://github.com/mParticle/mparticle-apple-sdk", .upToNextMajor(from: "8.0.0"))],
    targets: [.target(name: "kit")]
)
