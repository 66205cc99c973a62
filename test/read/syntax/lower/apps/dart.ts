import type { App } from '../app.js';

/** Dart's spellings. */
export const dartApp: App = {
  path: 'a.dart',
  after: (statements, a) => `
import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> ask(bool b, int n, List<int> xs, void Function() run, MparticleFlutterSdk mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization();
  final a = ${a};
  final s = status;
  ${statements}
}`,
  isAuthorized: 'status == TrackingStatus.authorized',
  isNotAuthorized: 'status != TrackingStatus.authorized',
  cases: ['TrackingStatus.authorized', 'TrackingStatus.denied'],
  read: 'AppTrackingTransparency.getAdvertisingIdentifier()',
  give: 'mp.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index])',
};
