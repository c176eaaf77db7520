#include "pdf/page.h"

namespace dais::pdf {

QString PageText::toString() const
{
    QString all;
    for (const TextBox &box : boxes) {
        all += box.word;
        switch (box.follows) {
        case TextBox::Follows::Nothing:
            break;
        case TextBox::Follows::Space:
            all += QLatin1Char(' ');
            break;
        case TextBox::Follows::LineEnd:
            all += QLatin1Char('\n');
            break;
        }
    }
    return all;
}

} // namespace dais::pdf
