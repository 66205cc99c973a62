import 'package:app_tracking_transparency/app_tracking_transparency.dart';

Future<bool> isAllowed() async => (await AppTrackingTransparency.trackingAuthorizationStatus) == TrackingStatus.authorized;
