import ProjectDescription

let project = Project(
  name: "App",
  targets: [
    .target(
      name: "App",
      destinations: .iOS,
      product: .app,
      bundleId: "example.app",
      infoPlist: .extendingDefault(with: ["NSUserTrackingUsageDescription": "To show you fewer ads."]),
      sources: ["App/**"]
    )
  ]
)
