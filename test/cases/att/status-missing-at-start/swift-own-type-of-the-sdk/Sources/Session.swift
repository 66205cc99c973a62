import Foundation

enum Session {
    static func begin(_ options: MParticleOptions) {}
}
