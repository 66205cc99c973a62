package com.example

import com.mparticle.model.DeviceInformation
import kotlin.test.Test

class DevicesTest {
    @Test
    fun fills() {
        DeviceInformation().iosAdvertisingId = "00000000-0000-0000-0000-000000000001"
    }
}
