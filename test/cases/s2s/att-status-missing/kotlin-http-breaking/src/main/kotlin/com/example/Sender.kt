package com.example

import io.ktor.client.HttpClient
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import org.json.JSONObject

class Sender(private val client: HttpClient, private val pod: String) {
    suspend fun withMap(user: User) {
        val device = mapOf("platform" to "iOS", "ios_advertising_id" to user.idfa) // expect: s2s/att-status-missing error
        client.post("https://s2s.$pod.mparticle.com/v2/events") { setBody(mapOf("device_info" to device)) }
    }

    suspend fun withMutableMap(user: User) {
        val device = mutableMapOf<String, Any?>("platform" to "iOS")
        device["ios_advertising_id"] = user.idfa // expect: s2s/att-status-missing error
        client.post("https://s2s.us1.mparticle.com/v2/events") { setBody(mapOf("device_info" to device)) }
    }

    fun withBuilder(user: User): Any {
        val deviceInfo = buildJsonObject {
            put("platform", "iOS")
            put("ios_advertising_id", user.idfa) // expect: s2s/att-status-missing error
        }
        return mapOf("device_info" to deviceInfo)
    }

    fun withJson(user: User): JSONObject {
        val device = JSONObject().apply {
            put("ios_advertising_id", user.idfa) // expect: s2s/att-status-missing error
        }
        return JSONObject().put("device_info", device)
    }
}
