import com.mparticle.model.Batch;
import com.mparticle.model.DeviceInformation;

class Batches {
  Batch batchOf(User user) {
    DeviceInformation device = new DeviceInformation().iosAdvertisingId(user.idfa());
    return new Batch().environment(Batch.Environment.PRODUCTION).deviceInfo(device);
  }
}
