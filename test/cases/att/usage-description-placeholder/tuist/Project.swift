import ProjectDescription
let project = Project(name: "App", targets: [
    .target(name: "App", destinations: .iOS, product: .app, bundleId: "test.app", infoPlist: .extendingDefault(with: [
        "NSUserTrackingUsageDescription": "Your text here", // expect: att/usage-description-placeholder warning
    ]), sources: ["App/**"]),
])
