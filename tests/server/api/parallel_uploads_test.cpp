#include "tests/server/support/curl_upload.h"
#include "tests/server/support/live_court.h"
#include "tests/server/support/web_client.h"

#include <thread>

using namespace dais;
using namespace dais::tests;

namespace {

/// This process' memory in use, in bytes.
qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:") + 6;
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong() * 1024;
}

} // namespace

class ParallelUploadsTest : public QObject {
    Q_OBJECT
private slots:
    void eightLargeUploadsAtOnceCostLittleMemory()
    {
        constexpr int filers = 8;
        constexpr qint64 bytes = 25'000'000;
        LiveCourt live(0, 0);
        const auto dhs = WebCourt::must(live.court.services().accounts.find(QStringLiteral("dhs")));
        const QByteArray address = live.address().toUtf8();
        const QByteArray authority = live.identity.certificateFile().toUtf8();
        std::atomic<int> filed{0};
        const auto fileOne = [&](int i) {
            const auto device = domain::DeviceId::make(live.court.clock, live.court.random);
            const auto session = WebCourt::must(live.court.services().sessions.openForDevice(dhs, device, {}));
            CurlFiler filer(address, authority, session.token, device.toString().toLatin1());
            const QString number = QStringLiteral("A012-345-6%1").arg(i, 2, 10, QLatin1Char('0'));
            filed += filer.file(QJsonDocument(chargingWords(number)).toJson(), bytes) == 201;
        };
        fileOne(99); // What is needed once is there.
        const qint64 before = residentBytes();
        qint64 most = before;
        std::atomic<int> running{filers};
        std::vector<std::thread> threads;
        for (int i = 0; i < filers; ++i)
            threads.emplace_back([&, i] {
                fileOne(i);
                --running;
            });
        while (running > 0) {
            most = std::max(most, residentBytes());
            QTest::qWait(10);
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(filed.load(), filers + 1);
        qInfo("%d uploads of %lld bytes: %lld MiB more than before, %lld MiB in all", filers, bytes,
              (most - before) >> 20, most >> 20);
#ifndef DAIS_SANITIZED
        QVERIFY2(most - before < 48ll << 20, qPrintable(QString::number((most - before) >> 20)));
#endif
    }
};

QTEST_GUILESS_MAIN(ParallelUploadsTest)
#include "parallel_uploads_test.moc"
