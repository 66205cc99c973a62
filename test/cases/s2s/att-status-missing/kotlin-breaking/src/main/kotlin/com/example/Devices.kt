package com.example

import com.mparticle.model.Batch
import com.mparticle.model.DeviceInformation

class Devices(private val users: Users) {
    fun fromBuilder(user: User): Batch =
        Batch().deviceInfo(
            DeviceInformation()
                .iosAdvertisingId(user.idfa) // expect: s2s/att-status-missing error
                .iosIdfv(user.idfv),
        )

    fun fromProperties(user: User): Batch {
        val device = DeviceInformation()
        device.iosAdvertisingId = user.idfa // expect: s2s/att-status-missing error
        return Batch().apply { deviceInfo = device }
    }

    fun fromApply(user: User): Batch {
        val device = DeviceInformation().apply {
            iosAdvertisingId = user.idfa // expect: s2s/att-status-missing error
            iosIdfv = user.idfv
        }
        return Batch().deviceInfo(device)
    }

    fun asArgument(user: User): Batch =
        Batch().deviceInfo(DeviceInformation().also { it.setIosAdvertisingId(user.idfa) }) // expect: s2s/att-status-missing error

    fun withoutKnownStatus(user: User): Batch? {
        val known = users.find(user) ?: return null
        val device = DeviceInformation().iosAdvertisingId(known.idfa)
        device.attAuthorizationStatus = null // expect: s2s/att-status-missing error
        return Batch().deviceInfo(device)
    }
}
