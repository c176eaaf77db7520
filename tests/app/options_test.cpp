#include "app/options.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;

class OptionsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(computerFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "# For everybody here\n[court]\nserver=https://court.example:8443\nauthority=/etc/dais/authority.pem\n");
    }

    void theComputersFileNamesTheCourt()
    {
        const auto options = app::readOptions({}, QStringLiteral("/nowhere"), computerFile());
        QVERIFY(options);
        QCOMPARE(options->server, QStringLiteral("https://court.example:8443"));
        QCOMPARE(options->authorityFile, QStringLiteral("/etc/dais/authority.pem"));
    }

    void theCommandLineGoesBeforeTheComputersFile()
    {
        const auto options = app::readOptions({QStringLiteral("--server"), QStringLiteral("https://other.example"),
                                               QStringLiteral("--authority"), QStringLiteral("/other.pem")},
                                              QStringLiteral("/nowhere"), computerFile());
        QVERIFY(options);
        QCOMPARE(options->server, QStringLiteral("https://other.example"));
        QCOMPARE(options->authorityFile, QStringLiteral("/other.pem"));
    }

    void withoutAnyWordTheServerIsAskedForAndTheAuthorityLiesInTheDataFolder()
    {
        const auto options =
            app::readOptions({QStringLiteral("--data"), QStringLiteral("/data")}, QStringLiteral("/nowhere"),
                             m_folder->filePath(QStringLiteral("none.ini")));
        QVERIFY(options);
        QVERIFY(options->server.isEmpty());
        QCOMPARE(options->authorityFile, QStringLiteral("/data/authority.pem"));
    }

    void aNumberOutOfBoundsIsAnsweredWithASentence()
    {
        const auto options = app::readOptions({QStringLiteral("--lock-after"), QStringLiteral("0")},
                                              QStringLiteral("/nowhere"), computerFile());
        QVERIFY(!options);
        QCOMPARE(options.error().kind, Error::Kind::Invalid);
        QVERIFY(options.error().detail.contains(QStringLiteral("--lock-after")));
    }

private:
    QString computerFile() const { return m_folder->filePath(QStringLiteral("workstation.ini")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "options_test.moc"
