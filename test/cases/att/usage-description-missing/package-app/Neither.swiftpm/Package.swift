// swift-tools-version: 5.9
import AppleProductTypes
import PackageDescription

let package = Package(
    name: "Neither",
    products: [
        .iOSApplication(
            name: "Neither",
            targets: ["Neither"],
            supportedDeviceFamilies: [.phone],
            supportedInterfaceOrientations: [.portrait]
        )
    ],
    targets: [.executableTarget(name: "Neither", path: ".")]
)
