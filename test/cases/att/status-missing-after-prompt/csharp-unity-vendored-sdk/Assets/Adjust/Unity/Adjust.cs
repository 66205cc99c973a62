namespace com.adjust.sdk {
  public class Adjust {
    public static string getIdfa() { return UnityEngine.iOS.Device.advertisingIdentifier; }
  }
}
