import 'package:advertising_id/advertising_id.dart';
import 'package:app_tracking_transparency/app_tracking_transparency.dart';

Future<String?> identifier() async {
  final status = await AppTrackingTransparency.trackingAuthorizationStatus;
  if (status != TrackingStatus.authorized) return null;
  return AppTrackingTransparency.getAdvertisingIdentifier();
}

/// The package looks for itself.
Future<String?> other() => AdvertisingId.id();
