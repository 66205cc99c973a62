public let version = "5.8.0"
