package com.example

/** Audience seeds, Singular's and AppsFlyer's APIs, and a type of the project's own. */
class Others {
    private val seeds = "https://api.mparticle.com/audience/v2/seeds"

    fun seed(user: User) = mapOf("identities" to mapOf("ios_advertising_id" to user.idfa))

    fun singular(user: User) = mapOf("idfa" to user.idfa, "att_authorization_status" to "3")

    fun appsFlyer(user: User) = mapOf("identity_type" to "ios_advertising_id", "identity_value" to user.idfa)

    class DeviceInformation {
        var iosAdvertisingId: String? = null
    }

    fun own(user: User) = DeviceInformation().apply { iosAdvertisingId = user.idfa }
}
