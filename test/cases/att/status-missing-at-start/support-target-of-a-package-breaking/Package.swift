// swift-tools-version:5.9
import PackageDescription

let package = Package(
  name: "Shop",
  dependencies: [.package(url: "https://github.com/mParticle/mparticle-apple-sdk", exact: "8.27.0")],
  targets: [.target(name: "Shop"), .target(name: "Support")]
)
