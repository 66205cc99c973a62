import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';

extension ForParticle on TrackingStatus {
  MPATTAuthorizationStatus get forParticle => switch (this) {
        TrackingStatus.authorized => MPATTAuthorizationStatus.Authorized,
        TrackingStatus.denied => MPATTAuthorizationStatus.Denied,
        TrackingStatus.restricted => MPATTAuthorizationStatus.Restricted,
        TrackingStatus.notDetermined || TrackingStatus.notSupported => MPATTAuthorizationStatus.NotDetermined,
      };
}
