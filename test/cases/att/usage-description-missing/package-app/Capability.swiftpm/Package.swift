// swift-tools-version: 5.9
import AppleProductTypes
import PackageDescription

let package = Package(
    name: "Capability",
    products: [
        .iOSApplication(
            name: "Capability",
            targets: ["Capability"],
            supportedDeviceFamilies: [.phone],
            supportedInterfaceOrientations: [.portrait],
            capabilities: [.camera(purposeString: "To scan codes."), .userTracking(purposeString: "We measure which ads brought you here.")]
        )
    ],
    targets: [.executableTarget(name: "Capability", path: ".")]
)
