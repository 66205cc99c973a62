func switched(_ profile: Profile) {
    profile.allowed = true
    Profile.isOn = true
}
