import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter_test/flutter_test.dart';

// No user runs a test.
void main() {
  test('has an identifier', () async {
    expect(await AppTrackingTransparency.getAdvertisingIdentifier(), '');
  });
}
