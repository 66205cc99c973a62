using Acme.Measurement;
using Microsoft.Maui.Storage;
namespace Shop;
public static class Report {
  public static void Send() => Measurement.Report(Preferences.Default.Get(Keys.Tracking, 0));
}
