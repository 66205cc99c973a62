package shop

import com.mparticle.model.Batch
import com.mparticle.model.DeviceInformation

fun device(idfa: String, vararg steps: (DeviceInformation) -> Unit): DeviceInformation {
    val device = DeviceInformation().iosAdvertisingId(idfa)
    steps.forEach { it(device) }
    return device
}

fun listed(idfa: String, steps: List<(DeviceInformation) -> Unit>): DeviceInformation {
    val device = DeviceInformation().iosAdvertisingId(idfa)
    for (step in steps) step(device)
    return device
}

fun right(user: User) = Batch().deviceInfo(device(user.idfa, { it.attAuthorizationStatus(user.status) }))

fun rightToo(user: User) = Batch().deviceInfo(listed(user.idfa, listOf({ it.attAuthorizationStatus(user.status) })))

fun wrong(user: User) = Batch().deviceInfo(device(user.idfa, { it.osVersion("17") })) // expect: s2s/att-status-missing error
