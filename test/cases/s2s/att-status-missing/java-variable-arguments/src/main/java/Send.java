package shop;

import com.mparticle.model.Batch;
import com.mparticle.model.DeviceInformation;
import java.util.List;
import java.util.function.Consumer;

class Send {
  @SafeVarargs
  static DeviceInformation device(String idfa, Consumer<DeviceInformation>... steps) {
    DeviceInformation device = new DeviceInformation().iosAdvertisingId(idfa);
    for (Consumer<DeviceInformation> step : steps) step.accept(device);
    return device;
  }

  static DeviceInformation listed(String idfa, List<Consumer<DeviceInformation>> steps) {
    DeviceInformation device = new DeviceInformation().iosAdvertisingId(idfa);
    steps.forEach(step -> step.accept(device));
    return device;
  }

  Batch right(User user) {
    return new Batch().deviceInfo(device(user.idfa(), each -> each.attAuthorizationStatus(user.status())));
  }

  Batch rightToo(User user) {
    return new Batch().deviceInfo(listed(user.idfa(), List.of(each -> each.attAuthorizationStatus(user.status()))));
  }

  Batch wrong(User user) {
    return new Batch().deviceInfo(device(user.idfa(), each -> each.osVersion("17"))); // expect: s2s/att-status-missing error
  }
}
