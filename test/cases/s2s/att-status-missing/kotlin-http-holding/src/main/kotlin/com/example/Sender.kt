package com.example

import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import org.json.JSONObject

const val URL = "https://inbound.mparticle.com/s2s/v2/bulkevents"

class Sender {
    fun withMap(user: User): Map<String, Any?> {
        val device = hashMapOf<String, Any?>("ios_advertising_id" to user.idfa)
        device["att_authorization_status"] = user.status
        return mapOf("device_info" to device)
    }

    fun withPairs(user: User) = mapOf(
        "device_info" to mapOf(
            "ios_advertising_id" to user.idfa,
            Pair("att_authorization_status", "denied"),
            "att_timestamp_unixtime_ms" to 1_751_234_567_890L,
        ),
    )

    fun withBuilder(user: User) = mapOf(
        "device_info" to buildJsonObject {
            put("ios_advertising_id", user.idfa)
            put("att_authorization_status", user.status)
        },
    )

    fun withJson(user: User): JSONObject {
        val device = JSONObject()
        device.put("ios_advertising_id", user.idfa)
        device.put("att_authorization_status", user.status)
        return JSONObject().put("device_info", device)
    }
}
