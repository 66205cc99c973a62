import 'consent.dart';

Future<bool> mayTrack() => isAllowed();
Future<bool> isFirstLaunch() async => (await launches()) == 1;
