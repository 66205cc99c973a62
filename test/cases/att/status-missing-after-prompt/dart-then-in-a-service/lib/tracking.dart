import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

import 'status.dart';

/// A singleton, a getter of an extension in another file, and a future that nobody awaits.
class Tracking {
  Tracking._();
  static final Tracking instance = Tracking._();

  MparticleFlutterSdk? _mp;

  void ask() {
    AppTrackingTransparency.requestTrackingAuthorization().then((status) async {
      _mp ??= await MparticleFlutterSdk.getInstance();
      _mp?.setATTStatus(attStatus: status.forParticle);
    });
  }
}
