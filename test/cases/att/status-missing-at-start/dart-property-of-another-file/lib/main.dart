import 'services.dart';

Future<void> main() async {
  await services.sdk.initialize(services.options); // expect: att/status-missing-at-start error
}
