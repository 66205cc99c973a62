// swift-tools-version: 5.9
import AppleProductTypes
import PackageDescription

let package = Package(
    name: "PropertyList",
    products: [
        .iOSApplication(
            name: "PropertyList",
            targets: ["PropertyList"],
            supportedDeviceFamilies: [.phone],
            supportedInterfaceOrientations: [.portrait],
            additionalInfoPlistContentFilePath: "Added.plist"
        )
    ],
    targets: [.executableTarget(name: "PropertyList", path: ".")]
)
