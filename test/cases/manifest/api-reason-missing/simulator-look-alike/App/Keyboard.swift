import UIKit

func configure() {
  #if targetEnvironment(simulator)
  UITextInputMode.activeInputModes.forEach { mode in print(mode) }
  #endif
}
