import 'package:app_tracking_transparency/app_tracking_transparency.dart' as att;
import 'flags.dart';

/// Holds: the getter of another file compares the status.
Future<String?> identifier() async => await mayTrack() ? await att.AppTrackingTransparency.getAdvertisingIdentifier() : null;

/// Violates: the first launch says nothing of the permission.
Future<String?> identifierOnFirstLaunch() async =>
    await isFirstLaunch() ? await att.AppTrackingTransparency.getAdvertisingIdentifier() : null; // expect: idfa/read-without-authorization error
