import 'package:app_tracking_transparency/app_tracking_transparency.dart' as att;

/// Breaks it: nothing asks first. The prefix of the import says nothing.
Future<String> identifier() => att.AppTrackingTransparency.getAdvertisingIdentifier(); // expect: idfa/read-without-authorization error
