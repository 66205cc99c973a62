package com.example

import com.mparticle.model.Batch
import com.mparticle.model.DeviceInformation
import com.mparticle.model.DeviceInformation.ATTStatus

class Devices {
    fun fromBuilder(user: User): Batch =
        Batch().deviceInfo(
            DeviceInformation()
                .iosAdvertisingId(user.idfa)
                .attAuthorizationStatus(ATTStatus.fromValue(user.status))
                .attTimestampUnixtimeMs(user.answeredAt.toEpochMilli()),
        )

    fun fromApply(user: User): Batch = Batch().apply {
        deviceInfo = DeviceInformation().apply {
            iosAdvertisingId = user.idfa
            attAuthorizationStatus = statusOf(user)
        }
    }

    fun fromLet(user: User): DeviceInformation {
        val device = DeviceInformation()
        user.idfa?.let {
            device.iosAdvertisingId = it
            device.attAuthorizationStatus = when (user.status) {
                "granted" -> ATTStatus.AUTHORIZED
                "refused", "blocked" -> ATTStatus.DENIED
                else -> ATTStatus.NOT_DETERMINED
            }
        }
        return device
    }

    fun fromWith(user: User): DeviceInformation {
        val device = DeviceInformation()
        with(device) {
            setIosAdvertisingId(user.idfa)
            setATTAuthorizationStatus(ATTStatus.RESTRICTED)
        }
        return device
    }

    private fun statusOf(user: User): ATTStatus = if (user.hasAgreed) ATTStatus.AUTHORIZED else ATTStatus.DENIED
}
