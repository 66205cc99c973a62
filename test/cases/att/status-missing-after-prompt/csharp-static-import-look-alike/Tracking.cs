using static Shop.Permissions;
using static AppTrackingTransparency.ATTrackingManager;
namespace Shop;
public class Tracking {
  // The class's own method has this name.
  private Task<int> RequestTrackingAuthorizationAsync() => Task.FromResult(3);
  public async Task Ask() {
    var status = await RequestTrackingAuthorizationAsync();
    Console.WriteLine(status);
  }
}
