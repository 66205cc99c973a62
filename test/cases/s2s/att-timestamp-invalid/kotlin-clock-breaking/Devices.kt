package com.example

import com.mparticle.model.DeviceInformation
import java.time.Instant

fun divided(user: User) = DeviceInformation().apply {
    iosAdvertisingId = user.idfa
    attAuthorizationStatus = user.status
    attTimestampUnixtimeMs = System.currentTimeMillis() / 1000L // expect: s2s/att-timestamp-invalid error
}

fun instant(user: User) = mapOf(
    "device_info" to mapOf(
        "ios_advertising_id" to user.idfa,
        "att_authorization_status" to user.status,
        "att_timestamp_unixtime_ms" to Instant.now().epochSecond, // expect: s2s/att-timestamp-invalid error
    ),
)

fun milliseconds(user: User) = mapOf(
    "device_info" to mapOf(
        "ios_advertising_id" to user.idfa,
        "att_authorization_status" to user.status,
        "att_timestamp_unixtime_ms" to Instant.now().toEpochMilli(),
    ),
)
