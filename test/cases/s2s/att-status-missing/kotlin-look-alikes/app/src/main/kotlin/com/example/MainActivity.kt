package com.example

import com.mparticle.MParticle
import com.mparticle.model.DeviceInformation

/** Android runs this. */
class MainActivity {
    fun start() {
        MParticle.start(MParticleOptions.builder(this).build())
        DeviceInformation().iosAdvertisingId = "x"
    }
}
