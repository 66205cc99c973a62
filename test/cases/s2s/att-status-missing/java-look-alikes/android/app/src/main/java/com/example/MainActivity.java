package com.example;

import com.mparticle.MParticle;
import com.mparticle.MParticleOptions;
import com.mparticle.model.DeviceInformation;

/** Android runs this. */
public class MainActivity {
  void start() {
    MParticle.start(MParticleOptions.builder(this).build());
    new DeviceInformation().iosAdvertisingId("x");
  }
}
