public let version = "5.9.1"
