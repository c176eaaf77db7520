#include "widgets/application_look.h"
#include "widgets/accessible.h"
#include "widgets/court_style.h"
#include "widgets/ink_icon.h"
#include <QApplication>
#include <QFont>

namespace dais::widgets {
namespace {

constexpr qreal bodyPoints = 10;

Theme chosenTheme(ThemeChoice choice, Theme system)
{
    switch (choice) {
    case ThemeChoice::AsSystem:
        return system;
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    case ThemeChoice::HighContrast:
        return Theme::HighContrast;
    }
    Q_UNREACHABLE();
}

QFont interfaceFont(int textPercent)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(bodyPoints * textPercent / 100.0);
    return font;
}

} // namespace

void ApplicationLook::prepare()
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

ApplicationLook::ApplicationLook(QApplication &application)
    : m_application(application), m_style(new CourtStyle), m_system(themeOfSystem(application.palette()))
{
    useBreezeIcons();
    tellScreenReaders();
    application.setStyle(m_style);
    application.setWindowIcon(QIcon(QStringLiteral(":/dais/icons/dais.svg")));
    apply({});
}

void ApplicationLook::apply(const Appearance &appearance)
{
    m_appearance = appearance;
    m_style->setTheme(chosenTheme(appearance.theme, m_system));
    m_application.setPalette(paletteOf(m_style->tokens()));
    const QFont font = interfaceFont(appearance.textPercent);
    if (font != m_application.font())
        m_application.setFont(font);
    emit changed();
}

Theme ApplicationLook::theme() const
{
    return m_style->tokens().theme;
}

} // namespace dais::widgets
