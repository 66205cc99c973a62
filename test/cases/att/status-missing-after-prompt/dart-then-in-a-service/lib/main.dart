import 'tracking.dart';

void main() => Tracking.instance.ask();
