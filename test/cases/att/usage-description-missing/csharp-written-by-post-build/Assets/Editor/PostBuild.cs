#if UNITY_EDITOR && UNITY_IOS
using UnityEditor;
using UnityEditor.Callbacks;
using UnityEditor.iOS.Xcode;

public static class PostBuild {
  const string Text = "We use it to show you offers that fit.";

  [PostProcessBuild]
  public static void Write(BuildTarget target, string path) {
    var plist = new PlistDocument();
    plist.ReadFromFile(path + "/Info.plist");
    plist.root.SetString("NSUserTrackingUsageDescription", Text);
    plist.WriteToFile(path + "/Info.plist");
  }
}
#endif
