package a;

import lombok.Builder;

// Another service reads these names as they are; mParticle reads none of them.
@Builder
class Device {
  private String iosAdvertisingId;
  private String status;
}
