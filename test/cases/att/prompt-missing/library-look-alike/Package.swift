// swift-tools-version:5.9
import PackageDescription

let package = Package(name: "Ads", targets: [.target(name: "Ads", path: "Sources")])
