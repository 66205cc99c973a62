package com.example

import com.mparticle.model.DeviceInformation
import com.mparticle.model.DeviceInformation.ATTStatus

fun seconds(user: User) = DeviceInformation().apply {
    iosAdvertisingId = user.idfa
    attAuthorizationStatus = ATTStatus.AUTHORIZED
    attTimestampUnixtimeMs = 1_751_234_567L // expect: s2s/att-timestamp-invalid error
}

fun milliseconds(user: User) = DeviceInformation().apply {
    iosAdvertisingId = user.idfa
    attAuthorizationStatus = ATTStatus.AUTHORIZED
    attTimestampUnixtimeMs = 1_751_234_567_890L
}
