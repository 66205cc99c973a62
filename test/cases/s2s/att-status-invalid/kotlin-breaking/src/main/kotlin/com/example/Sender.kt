package com.example

const val URL = "https://s2s.mparticle.com/v2/events"
const val STATUS = "Authorized"

class Sender {
    fun number(user: User) = mapOf(
        "device_info" to mapOf(
            "ios_advertising_id" to user.idfa,
            "att_authorization_status" to 3, // expect: s2s/att-status-invalid error
        ),
    )

    fun constant(user: User): Any {
        val device = mutableMapOf<String, Any?>()
        device["ios_advertising_id"] = user.idfa
        device["att_authorization_status"] = STATUS // expect: s2s/att-status-invalid error
        return mapOf("device_info" to device)
    }
}
