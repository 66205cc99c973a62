import 'package:app_tracking_transparency/app_tracking_transparency.dart';

typedef Tracking = AppTrackingTransparency;
