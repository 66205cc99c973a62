import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

// Holds: each branch gives its own status.
Future<void> ask(MparticleFlutterSdk mp) async {
  final TrackingStatus status = await AppTrackingTransparency.requestTrackingAuthorization();
  final MPATTAuthorizationStatus given = switch (status) {
    .authorized => .Authorized,
    .denied => .Denied,
    .restricted => .Restricted,
    .notDetermined || .notSupported => .NotDetermined,
  };
  mp.setATTStatus(attStatus: given);
}

// Violates: what is not authorized is given as authorized.
Future<void> askAgain(MparticleFlutterSdk? mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization();
  if (status == .authorized) {
    mp!.setATTStatus(attStatus: .Authorized);
  } else {
    mp!.setATTStatus(attStatus: .Authorized); // expect: att/status-hard-coded warning
  }
}

// Look-alikes: a member behind a null check, a constructor with type arguments, a cascade, a text.
List<int> others(List<int>? list) {
  print('= .Authorized');
  return list!.toList()
    ..add(List<int>.filled(1, 2).length);
}
